"""One plan and its indicators, written as workbooks in many presentations: what is read must be the same in each.

`truth` holds the plan as plain data. Each habit of councils (where groups stand, how dates are typed, what tells the state, …) is
declared in `habits` with its variants; a presentation is one variant of each, drawn by a seed. `plans` and `scorecards` write it,
and say what a careful reader can tell from it; `scoring` holds `reportgen facts --json` against that.

    python -m tests.presentations --count 300 [--seed 1] [--keep FOLDER] [--show SEED]
"""
