#!/usr/bin/env python3
"""Renews templates/questionnaire/communes.csv from the npm package @etalab/decoupage-administratif.

    npm pack @etalab/decoupage-administratif@VERSION && tar xzf etalab-decoupage-administratif-VERSION.tgz
    python3 src/outils/communes.py package > templates/questionnaire/communes.csv

Then change the version and the date in templates/questionnaire/communes.md.

Former codes come from data/historique-communes.json when the package has it (0.5.1), else from the key anciensCodes
(0.5.0, and 2.0.0 onwards). Codes that ended before DEPUIS are left out: those of the former Seine are today's postal
codes of Paris, and typing a postal code is the mistake the list must catch.
"""
import json
import os
import sys

DEPUIS = "2012-01-01"


def load(folder, name):
    path = os.path.join(folder, "data", name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def successor(event, events):
    """The commune in force today that took over that one, as the history tells; None when none did."""
    seen = set()
    while event and event["id"] not in seen:
        seen.add(event["id"])
        if "dateFin" in event:
            event = events.get(event.get("successeur"))
        elif event["type"] == "COM":
            return event["code"]
        else:
            event = events.get(event.get("pole"))
    return None


def former(folder, communes, current):
    """Name and today's commune of each code no longer in force."""
    codes = {}
    history = load(folder, "historique-communes.json")
    events = {event["id"]: event for event in history}
    for event in history:
        if event["type"] == "COM" and event.get("dateFin", DEPUIS) > DEPUIS:
            today = successor(event, events)
            if event["code"] not in current and today in current:
                codes[event["code"]] = (event["nom"], today)
    for commune in communes:
        today = commune.get("chefLieu")
        if today in current and commune["code"] not in current:
            codes.setdefault(commune["code"], (commune["nom"], today))
    for commune in [] if history else communes:
        for code in commune.get("anciensCodes", []):
            if code not in current and commune["code"] in current:
                codes.setdefault(code, ("", commune["code"]))
    return codes


def main(folder):
    communes = load(folder, "communes.json")
    kinds = ("commune-actuelle", "arrondissement-municipal")
    current = {c["code"]: c["nom"] for c in communes if c.get("type", kinds[0]) in kinds}
    merged = {}
    for code, (name, today) in sorted(former(folder, communes, current).items()):
        merged.setdefault(today, []).append((code + " " + name).strip())
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print("\ufeffcode;nom;anciens")
    for code, name in sorted(current.items()):
        print(";".join((code, name, "|".join(merged.get(code, [])))))


if __name__ == "__main__":
    main(sys.argv[1])
