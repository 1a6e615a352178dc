# Every command does the set-up it needs first; “make” alone lists them.
# The work is done by packaging/setup/tasks.py, which Windows calls directly (see README.md).

PYTHON ?= $(or $(firstword $(foreach name,python3 python3.11 python3.12 python3.13 python3.14,$(shell command -v $(name)))),python3)
TASK = $(PYTHON) packaging/setup/tasks.py

.PHONY: help setup demo test check bench torture gallery languages listen servers associate lock clean

help:
	@$(TASK) || true

setup:
	@$(TASK) setup

demo: # make demo DIR=folder
	@$(TASK) demo $(DIR)

test: # make test ARGS="tests/domain -k calendar"
	@$(TASK) test $(ARGS)

check bench torture gallery languages listen servers associate lock clean:
	@$(TASK) $@ $(ARGS)
