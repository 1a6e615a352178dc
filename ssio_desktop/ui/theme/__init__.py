"""How the window looks: measures, colours, type and icons, made once and asked for by name.

It knows widgets only as things to paint; what they are for is not its business.
"""
