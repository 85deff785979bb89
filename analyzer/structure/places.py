"""Names of places, which stand beside employers and are neither title nor organisation."""

from __future__ import annotations

import re

_STATE = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB UK US USA UAE"
)
_STATES = frozenset(_STATE.split())
_NAMES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada new+hampshire new+jersey new+mexico new+york north+carolina north+dakota ohio oklahoma oregon
    pennsylvania rhode+island south+carolina south+dakota tennessee texas utah vermont virginia washington west+virginia
    wisconsin wyoming ontario quebec british+columbia alberta usa united+states united+kingdom england scotland wales
    ireland germany france spain italy portugal netherlands belgium switzerland austria poland sweden norway denmark
    finland india china japan singapore malaysia indonesia philippines vietnam thailand pakistan bangladesh sri+lanka
    nepal australia new+zealand canada mexico brazil argentina chile colombia peru south+africa nigeria kenya egypt
    israel turkey russia ukraine romania hungary czech+republic greece dubai hong+kong taiwan korea south+korea
    london paris berlin munich amsterdam madrid barcelona lisbon dublin zurich vienna stockholm oslo copenhagen helsinki
    warsaw prague budapest bangalore bengaluru hyderabad chennai mumbai pune delhi new+delhi noida gurgaon gurugram
    kolkata ahmedabad toronto vancouver montreal ottawa sydney melbourne auckland tokyo beijing shanghai seattle boston
    chicago san+francisco los+angeles san+diego san+jose austin dallas houston atlanta denver phoenix portland
    philadelphia miami minneapolis detroit charlotte nyc new+york+city sf bay+area maharashtra karnataka telangana
    tamil+nadu andhra+pradesh gujarat kerala remote hybrid onsite on-site telecommute city state anywhere""".replace(
        "\n", " "
    ).split()
)
_PLACES = frozenset(name.replace("+", " ") for name in _NAMES)
_CITY_STATE = re.compile(rf"^[A-Z][\w .'-]+,?\s+(?:{'|'.join(sorted(_STATES))})(?:\s+\d{{5}})?$")


def is_place(text: str) -> bool:
    """Whether `text` is a place by itself: "Berlin", "Austin, TX", "NY", "Remote"."""
    plain = text.strip(" ().,")
    return plain.lower() in _PLACES or plain in _STATES or _CITY_STATE.match(plain) is not None
