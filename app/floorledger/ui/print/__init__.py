"""Labels and the command sheet on paper and on the screen, from one drawing code."""
