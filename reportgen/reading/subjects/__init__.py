"""What a programme's tables say, subject by subject: plan, indicators, notice, feedback, survey, visit, words, settings."""
