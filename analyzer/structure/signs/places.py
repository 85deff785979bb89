"""Names of places, which stand beside employers and are neither title nor organisation."""

from __future__ import annotations

import re

_STATE = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB UK US USA UAE"
)
_STATES = frozenset(_STATE.split())
_COUNTRY_NAMES = frozenset(
    """usa georgia united+states united+kingdom england scotland wales ireland germany france spain italy portugal
    netherlands belgium switzerland austria poland sweden norway denmark finland india china japan singapore
    malaysia indonesia philippines vietnam thailand pakistan bangladesh sri+lanka nepal australia new+zealand
    canada mexico brazil argentina chile colombia peru south+africa nigeria kenya egypt israel turkey russia
    ukraine romania hungary czech+republic greece taiwan korea south+korea saudi+arabia qatar jordan lebanon
    morocco tunisia ghana uganda estonia latvia lithuania bulgaria serbia croatia slovenia slovakia belarus
    iceland luxembourg cyprus malta armenia kazakhstan iran iraq algeria azerbaijan uzbekistan ethiopia tanzania
    senegal cameroon angola mozambique zambia zimbabwe botswana namibia rwanda ecuador bolivia paraguay uruguay
    venezuela panama costa+rica guatemala honduras nicaragua el+salvador cuba dominican+republic puerto+rico
    jamaica cambodia laos myanmar mongolia bahrain oman yemen syria libya sudan albania macedonia montenegro
    bosnia moldova kuwait argentine czechia russian+federation republic+of+korea the+netherlands holland uae
    united+arab+emirates north+macedonia deutschland españa italia brasil méxico""".replace("\n", " ").split()
)
_NAMES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada new+hampshire new+jersey new+mexico new+york north+carolina north+dakota ohio
    oklahoma oregon pennsylvania rhode+island south+carolina south+dakota tennessee texas utah vermont virginia
    washington west+virginia wisconsin wyoming ontario quebec british+columbia alberta dubai hong+kong london
    paris berlin munich amsterdam madrid barcelona lisbon dublin zurich vienna stockholm oslo copenhagen
    helsinki warsaw prague budapest bangalore bengaluru hyderabad chennai mumbai pune delhi new+delhi noida
    gurgaon gurugram kolkata ahmedabad toronto vancouver montreal ottawa sydney melbourne auckland tokyo beijing
    shanghai seattle boston chicago san+francisco los+angeles san+diego san+jose austin dallas houston atlanta
    denver phoenix portland philadelphia miami minneapolis detroit charlotte nyc new+york+city sf bay+area
    maharashtra karnataka telangana tamil+nadu andhra+pradesh gujarat kerala telecommute city state anywhere
    gdańsk gdansk kraków krakow cracow wrocław wroclaw poznań poznan łódź lodz katowice szczecin gdynia lublin
    hamburg cologne köln frankfurt stuttgart düsseldorf dusseldorf leipzig dresden nuremberg nürnberg hanover
    hannover bremen dortmund karlsruhe mannheim bonn münchen wien zürich lyon marseille toulouse nantes lille
    bordeaux strasbourg grenoble rennes montpellier milan milano rome roma turin torino naples bologna valencia
    seville sevilla bilbao malaga zaragoza porto geneva basel bern lausanne brussels antwerp ghent rotterdam
    utrecht eindhoven the+hague gothenburg malmö malmo uppsala bergen aarhus tampere espoo tallinn riga vilnius
    kyiv kiev lviv kharkiv minsk moscow bucharest cluj cluj-napoca belgrade zagreb ljubljana bratislava brno
    athens thessaloniki istanbul ankara izmir edinburgh glasgow manchester birmingham leeds liverpool bristol
    cardiff belfast nottingham sheffield leicester southampton brighton bournemouth galway limerick kochi
    coimbatore jaipur indore nagpur chandigarh lucknow bhubaneswar mysore trivandrum visakhapatnam vadodara
    karachi lahore islamabad dhaka colombo kathmandu manila jakarta bandung kuala+lumpur bangkok hanoi
    ho+chi+minh+city shenzhen guangzhou hangzhou taipei seoul busan osaka kyoto yokohama tel+aviv haifa
    jerusalem riyadh jeddah doha abu+dhabi amman beirut muscat cairo lagos abuja accra nairobi kampala
    johannesburg cape+town durban pretoria casablanca tunis sao+paulo são+paulo rio+de+janeiro curitiba
    belo+horizonte porto+alegre buenos+aires bogota bogotá medellin medellín lima quito montevideo mexico+city
    guadalajara monterrey sacramento oakland fremont palo+alto mountain+view sunnyvale santa+clara cupertino
    menlo+park redwood+city irvine long+beach anaheim las+vegas salt+lake+city albuquerque tucson tulsa
    oklahoma+city omaha kansas+city st.+louis saint+louis milwaukee indianapolis columbus cincinnati cleveland
    pittsburgh buffalo jersey+city brooklyn baltimore raleigh nashville memphis louisville jacksonville tampa
    fort+worth plano san+antonio el+paso new+orleans baton+rouge honolulu anchorage boise spokane bellevue
    redmond tacoma calgary edmonton winnipeg halifax mississauga brisbane perth adelaide canberra wellington
    tehran""".replace("\n", " ").split()
)
_COUNTRIES = frozenset(name.replace("+", " ") for name in _COUNTRY_NAMES)
_PLACES = _COUNTRIES | {name.replace("+", " ") for name in _NAMES}
_STREET = re.compile(r"\d+ [A-Z].*\b(?:Ave|Avenue|St|Street|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Suite|Ste)\b.*")
_ROOM = re.compile(
    r"(?:suite|ste|floor|apt|apartment|unit|room|building|bldg|p\. ?o\. box|po box)[. ]*#?\d+[a-z]?|\d+(?:st|nd|rd|th) floor",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{5}(?:-\d{4})?(?: [A-Z][\w-]+)?")
"""A postcode, which a town may follow."""
_CITY_STATE = re.compile(
    rf"^[A-Z][\w .'-]+(?:,\s*|\s+(?!(?:AB|UK|USA?|UAE)\b))(?:{'|'.join(sorted(_STATES))})(?:\s+\d{{5}}(?:-\d{{4}})?)?"
)
"""A town and its state; without a comma a country's letters may end a company's name ("Kite Foods USA")."""


def is_state(text: str) -> bool:
    """Whether `text` is a state or province by its letters ("TX"), which says that a town may stand before it."""
    letters, _, code = text.strip(" ().,").partition(" ")
    return letters in _STATES and (not code or code.isdigit())


def is_country(text: str) -> bool:
    """Whether `text` is a country, which says that a town may stand before it."""
    return text.strip(" ().,").lower() in _COUNTRIES


def is_place(text: str) -> bool:
    """Whether `text` is a place by itself: "Berlin", "Austin, TX", "NY", "12 Elm Street"."""
    plain = text.strip(" ().,")
    return (
        plain.lower() in _PLACES
        or is_state(plain)
        or _of_country(plain)
        or any(pattern.fullmatch(plain) for pattern in (_CITY_STATE, _STREET, _ROOM, _CODE))
    )


def _of_country(text: str) -> bool:
    """Whether `text` is a known town before the letters of its country: "London UK"."""
    town, _, country = text.rpartition(" ")
    return country in _STATES and town.lower() in _PLACES


def is_town(text: str) -> bool:
    """Whether `text` is a place, or a town with its state or country behind a comma: "Elmfield, Nevada"."""
    town, comma, state = text.strip().partition(", ")
    return is_place(text) or (bool(comma) and town[:1].isupper() and is_place(state))
