"""A page on which Python never comes: what is recorded needs none, and a test that needs none is quicker so."""

SILENT_WORKER = "window.Worker = class { postMessage() {} terminate() {} };"
