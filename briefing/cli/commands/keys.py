"""`briefing keys`: what the keys of the terminal app do, and what one may call them."""

from briefing.cli.options import Json
from briefing.cli.session import Session


def keys(session: Session, *, json: Json = False) -> None:
    """List the keys of the terminal app, by the names that [keys] gives them."""
    listed = list(session.faces.keys(session.settings()))
    if json:
        for line in listed:
            session.console.record(line)
        return
    rows = [
        (line["action"], " ".join(line["keys"]), line["place"], line["says"])
        for line in listed
    ]
    name, key, place = (max(len(row[at]) for row in rows) for at in range(3))
    for row in rows:
        text = f"{row[0]:<{name}}  {row[1]:<{key}}  {row[2]:<{place}}  {row[3]}"
        session.console.data(text)
