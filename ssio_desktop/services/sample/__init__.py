"""The invented authority of Wetherdale: read from files, built with the services themselves."""
