"""The model process: the only place that imports llama_cpp.

The app imports ``messages`` alone; everything else here runs in the spawned child.
"""
