"""Writes a notebook of one cell, with what IPython shows when it runs: `python notebook.py FILE < CELL`."""

import sys

import nbformat.v4 as nb
from IPython.core.interactiveshell import InteractiveShell
from nbformat import write

source = sys.stdin.read()
shell = InteractiveShell.instance()
run = shell.run_cell(source)
run.raise_error()
data, metadata = shell.display_formatter.format(run.result)
output = nb.new_output("execute_result", data, metadata=metadata, execution_count=1)
cell = nb.new_code_cell(source, outputs=[output], execution_count=1)
write(nb.new_notebook(cells=[nb.new_markdown_cell("# Gates"), cell]), sys.argv[1])
