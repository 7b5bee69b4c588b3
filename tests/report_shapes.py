"""What the readers of reports document of formats that no published schema is at hand for: elements and fields, those that
must be there, and what they may hold. More than this a report of ours must not have."""
import re

# GitLab's documentation of code quality reports; its fingerprint is free text, its path begins at the repository's root.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z-]+$"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": {"type": "integer", "minimum": 1},
                                       "end": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}

ANYTHING, NUMBER = r"(?s).*", r"\d+"

# An element: what may stand in it; attributes that it must have and may have, with what they hold; whether text does.
# Checkstyle's own reports, as its XMLLogger writes them, and the elements of JUnit that Jenkins' junit-10.xsd has.
CHECKSTYLE = {
    "checkstyle": (["file"], {"version": r"[\d.]+"}, {}, False),
    "file": (["error"], {"name": ANYTHING}, {}, False),
    "error": ([], {"line": NUMBER, "severity": "ignore|info|warning|error", "message": ANYTHING, "source": r"[\w.-]+"},
              {"column": r"[1-9]\d*"}, False),
}
JUNIT = {
    "testsuites": (["testsuite"], {}, {"name": ANYTHING, "tests": NUMBER, "failures": NUMBER, "errors": NUMBER}, False),
    "testsuite": (["testcase"], {"name": ANYTHING, "tests": NUMBER}, {"failures": NUMBER, "errors": NUMBER}, False),
    "testcase": (["failure", "error"], {"name": ANYTHING, "classname": ANYTHING}, {}, False),
    "failure": ([], {}, {"message": ANYTHING, "type": ANYTHING}, True),
    "error": ([], {}, {"message": ANYTHING, "type": ANYTHING}, True),
}


def wrong_elements(element, shape):
    """What is wrong with an XML element and all in it, in words."""
    children, needed, allowed, text = shape[element.tag]
    for name in needed.keys() - element.attrib.keys():
        yield f"{element.tag} lacks {name}"
    for name, value in element.attrib.items():
        if not re.fullmatch({**needed, **allowed}.get(name, "(?!)"), value):
            yield f"{element.tag} has {name}={value!r}"
    if not text and (element.text or "").strip():
        yield f"{element.tag} has the text {element.text!r}"
    for child in element:
        if child.tag in children:
            yield from wrong_elements(child, shape)
        else:
            yield f"{element.tag} has {child.tag}"
