#!/usr/bin/env python3
"""Prints how many tests of a Meson run passed, failed and were skipped.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import sys

passed = failed = skipped = 0
with open(sys.argv[1], encoding="utf-8") as log:
    for line in log:
        result = json.loads(line)["result"]
        if result in ("OK", "EXPECTEDFAIL"):
            passed += 1
        elif result == "SKIP":
            skipped += 1
        else:
            failed += 1
print(passed, failed, skipped)
