#!/usr/bin/env python3
"""The rules that a manifest alone can break: what the sandbox opens, where sources come from, names.

Usage: rules.py MANIFEST. Prints each breach and exits 1 where there is any.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

import yaml

ALLOWED = {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri"}

path = pathlib.Path(sys.argv[1])
manifest = yaml.safe_load(path.read_text(encoding="utf-8"))
faults = []

if path.stem != manifest["id"]:
    faults.append(f"the file is not named after the id {manifest['id']}")
if not re.fullmatch(r"io\.github(\.[A-Za-z][A-Za-z0-9_]*){2,3}", manifest["id"]):
    faults.append(f"{manifest['id']}: 4 or 5 parts below io.github are needed")
if "/" in manifest["command"]:
    faults.append("the command is a path")
if "branch" in manifest:
    faults.append("a branch is not named in the manifest")
if not isinstance(manifest["runtime-version"], str):
    faults.append("runtime-version is to be quoted")
for argument in manifest["finish-args"]:
    if argument not in ALLOWED:
        faults.append(f"the sandbox is opened further than the program needs: {argument}")
for missing in sorted(ALLOWED - set(manifest["finish-args"])):
    faults.append(f"{missing} is missing")
for module in manifest["modules"]:
    for source in module["sources"]:
        if source["type"] == "git" and not (source["url"].startswith("https://") and re.fullmatch(r"[0-9a-f]{40}", source.get("commit", ""))):
            faults.append(f"{module['name']}: a git source needs https and a whole commit")
        if source["type"] == "archive" and "sha256" not in source:
            faults.append(f"{module['name']}: an archive needs its sha256")
    if "--share=network" in module.get("build-options", {}).get("build-args", []):
        faults.append(f"{module['name']}: builds with a network")

print("\n".join(faults) or "no breach")
sys.exit(1 if faults else 0)
