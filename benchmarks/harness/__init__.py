"""Compares Accord with its peers on the same leads and the same rules, and measures it alone."""
