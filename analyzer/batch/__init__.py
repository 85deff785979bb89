"""Many resumes: sources → worker processes → a store → files to look at."""
