# What other people's programs make of our exports, as JSON: the validator of OASIS for STIX, rdflib and the library of nanopublications for RDF,
# networkx for graphs. The argument is the folder in which they lie. Nothing is fetched.
import json
import sys
import warnings
from pathlib import Path

import networkx
from nanopub import Nanopub
from nanopub.utils import MalformedNanopubError
from rdflib import RDF, ConjunctiveGraph, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, SDO
from stix2validator import ValidationOptions, validate_string

warnings.filterwarnings("ignore")
folder = Path(sys.argv[1])
NP = "http://www.nanopub.org/nschema#"


def read_stix():
    # Ids follow from names on purpose: version 5 of UUIDs, not 4.
    options = ValidationOptions(version="2.1", disabled="uuid-check")
    result = validate_string((folder / "export.stix").read_text("utf8"), options)
    return {"valid": result.is_valid, "said": sorted(str(one) for one in [*result.errors, *result.warnings])}


def read_rdf(name, form, text=None):
    graph = ConjunctiveGraph()
    graph.parse(data=text or (folder / name).read_text("utf8"), format=form)
    return graph


def judge_words(graph):
    """Terms that a vocabulary does not have, and values that are none of their type."""
    terms = {one for s, p, o in graph for one in ([p, o] if p == RDF.type else [p]) if isinstance(one, URIRef)}
    known = [PROV, DCTERMS, SDO]
    unknown = {str(one) for one in terms for space in known if one.startswith(str(space)) and one not in space}
    ill = {str(o) for o in graph.objects() if isinstance(o, Literal) and o.ill_typed}
    return sorted(unknown | ill)


def read_nanopubs():
    graph = read_rdf("export.trig", "trig")
    left = len(list(graph.quads()))
    said = []
    for own, head in sorted((s, c.identifier) for s, _, _, c in graph.quads((None, RDF.type, URIRef(NP + "Nanopublication"), None))):
        parts = [graph.value(own, URIRef(NP + name)) for name in ("hasAssertion", "hasProvenance", "hasPublicationInfo")]
        one = ConjunctiveGraph()
        for part in [head, *parts]:
            for triple in graph.get_context(part):
                one.get_context(part).add(triple)
                left -= 1
        try:
            valid = Nanopub(rdf=one).is_valid
        except MalformedNanopubError as error:
            valid = str(error)
        said.append({"name": str(own), "valid": valid, "asserted": sorted(str(s) for s in set(one.get_context(parts[0]).subjects()))})
    return {"said": said, "left": left, "unknown": judge_words(graph)}


def read_linked():
    graph = read_rdf("export.jsonld", "json-ld")
    list_all = lambda name: sorted([str(s), str(o)] for s, o in set(graph.subject_objects(PROV[name])))
    return {
        "unknown": judge_words(graph),
        "attributed": list_all("wasAttributedTo"),
        "quoted": list_all("wasQuotedFrom"),
        "derived": list_all("wasDerivedFrom"),
    }


def read_reviews():
    # The context that schema.org serves makes its own words of all that is not said to be another's.
    text = (folder / "reviews.jsonld").read_text("utf8").replace('"https://schema.org"', '{"@vocab": "https://schema.org/"}')
    graph = read_rdf("reviews.jsonld", "json-ld", text)
    return {"reviews": len(list(graph.subjects(RDF.type, SDO.ClaimReview))), "unknown": judge_words(graph)}


def read_graph(read, name):
    graph = read(folder / name)
    types = lambda rows: {
        key: sorted({type(row[key]).__name__ for row in rows if key in row}) for key in sorted({key for row in rows for key in row})
    }
    nodes = dict(graph.nodes(data=True))
    edges = list(graph.edges(data=True))
    return {
        "nodes": {key: row["type"] for key, row in nodes.items()},
        "edges": sorted([source, row["type"], target] for source, target, row in edges),
        "nodeTypes": types(nodes.values()),
        "edgeTypes": types([row for _, _, row in edges]),
    }


print(
    json.dumps(
        {
            "stix": read_stix(),
            "nanopubs": read_nanopubs(),
            "linked": read_linked(),
            "reviews": read_reviews(),
            "graphml": read_graph(networkx.read_graphml, "export.graphml"),
            "gexf": read_graph(networkx.read_gexf, "export.gexf"),
        }
    )
)
