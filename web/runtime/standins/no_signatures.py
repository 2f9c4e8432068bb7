"""Stands in for _pyodide.jsbind, which reads from annotations how values cross to JavaScript: as they always do."""

from _pyodide_core import JsFuncSignature, js2py_default_call_result, py2js_default  # type: ignore[import-not-found]

no_default = object()


def untyped(*_: object, **__: object) -> None:
    """A function that says nothing of what it takes."""


default_signature = JsFuncSignature(
    untyped, False, 0, (), (), py2js_default, (), (), (), py2js_default, js2py_default_call_result
)
