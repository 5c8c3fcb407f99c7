"""What a public document may hold: approved by a person, marked by the machine, no small numbers of people. Decided once."""
