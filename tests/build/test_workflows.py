"""What runs on the project's host is what the README tells, with the oldest tools it promises."""

import json
import re
import tomllib

import pytest
import yaml

import build

FOLDER = build.ROOT / ".github"
WORKFLOWS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (FOLDER / "workflows").iterdir()}
COMMANDS = {
    "test": ["python build.py test"],
    "pages": ['python build.py --address "${{ steps.pages.outputs.base_url }}/"'],
}
README = (build.ROOT / "README.md").read_text("utf-8")


def steps(workflow):
    (job,) = workflow["jobs"].values()
    return job["steps"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_workflow_runs_one_command_of_the_readme(name):
    commands = [step["run"] for step in steps(WORKFLOWS[name]) if "run" in step]
    assert commands == COMMANDS[name]
    assert commands[0].partition(" --address")[0] in README


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actions_are_named_by_their_major_version(name):
    actions = [step["uses"] for step in steps(WORKFLOWS[name]) if "uses" in step]
    assert actions
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", action) for action in actions)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_the_tools_are_the_oldest_that_are_promised(name):
    tools = {key: value for step in steps(WORKFLOWS[name]) for key, value in step.get("with", {}).items()}
    project = tomllib.loads((build.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    package = json.loads((build.ROOT / "web" / "package.json").read_text("utf-8"))
    assert f">={tools['python-version']}" == project["requires-python"]
    assert f">={tools['node-version']}" == package["engines"]["node"]


def test_the_site_is_published_after_its_tests():
    after = WORKFLOWS["pages"][True]["workflow_run"]  # YAML reads “on” as a truth value
    assert after["workflows"] == [WORKFLOWS["test"]["name"]]


def test_what_contributors_type_is_understood():
    text = (FOLDER / "CONTRIBUTING.md").read_text("utf-8")
    for words in re.findall(r"^python build\.py (.*?)\s*#", text, re.MULTILINE):
        build.read_arguments(words.split())
