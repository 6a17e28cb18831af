"""What users of other systems suffer, named; each test shows that it cannot happen here."""
