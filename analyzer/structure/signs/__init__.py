"""What one text or row tells by itself: dates, places, titles, names, headings."""
