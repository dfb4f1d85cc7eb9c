"""Not looking twice: whether a picture shows anything that its camera's recent ones did not.

A picture is compared with pictures of the same camera that were analysed, never with ones that were
skipped themselves: what is skipped is described by the analysis of the picture it was compared
with. When in doubt, a picture has changed.
"""
