"""The window itself: navigation, messages, commands and the way work reaches the store.

It knows no page by name; pages come to it as a list.
"""
