"""Charts of exact figures. pyqtgraph is imported on the first chart, on the worker, never before."""
