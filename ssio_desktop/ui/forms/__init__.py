"""A form on the screen: questions, groups and repeats, drawn from a session's plain pictures.

It knows the forms engine's views and nothing of visits, schools or the store.
"""
