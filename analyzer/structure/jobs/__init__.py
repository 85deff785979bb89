"""Jobs: title, organisation, dates, and the rows that tell them."""
