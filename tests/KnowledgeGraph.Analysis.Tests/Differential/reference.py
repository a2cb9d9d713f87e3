"""Answers questions about a graph with igraph and networkx: reference.py QUESTION EDGES VERTICES ARGUMENTS; prints JSON.

EDGES has lines "from TAB to TAB weight"; ARGUMENTS is a file with a JSON list, its meaning depends on the question.
"""
import json
import random
import sys

import igraph
import networkx


def read(path):
    edges, weights = [], []
    with open(path) as lines:
        for line in lines:
            source, target, weight = line.split("\t")
            edges.append((int(source), int(target)))
            weights.append(float(weight))
    return edges, weights


def undirected(vertices, edges, weights):
    graph = igraph.Graph(n=vertices, edges=edges)
    graph.es["weight"] = weights
    return graph


def digraph(vertices, edges):
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(vertices))
    graph.add_edges_from(edges)
    return graph


def leiden(vertices, edges, weights, seeds):
    """Modularity of the best of some seeds."""
    graph = undirected(vertices, edges, weights)
    best = -1.0
    for seed in range(seeds):
        random.seed(seed)
        found = graph.community_leiden("modularity", weights="weight")
        best = max(best, graph.modularity(found, "weight"))
    return best


def modularity(vertices, edges, weights, membership):
    return undirected(vertices, edges, weights).modularity(membership, "weight")


def similarity(vertices, edges, weights, first, second):
    return [igraph.compare_communities(first, second, method) for method in ("nmi", "adjusted_rand")]


def cycles(vertices, edges, weights):
    """Strongly connected components of two vertices or more."""
    components = networkx.strongly_connected_components(digraph(vertices, edges))
    return sorted(sorted(component) for component in components if len(component) > 1)


def path_lengths(vertices, edges, weights, pairs, count):
    """Lengths of the shortest simple paths of each pair."""
    graph = digraph(vertices, edges)
    return [lengths(graph, source, target, count) for source, target in pairs]


def lengths(graph, source, target, count):
    found = []
    try:
        for path in networkx.shortest_simple_paths(graph, source, target):
            found.append(len(path) - 1)
            if len(found) == count:
                break
    except networkx.NetworkXNoPath:
        pass
    return found


def ancestors(vertices, edges, weights, paper, depth):
    """How many vertices are at each distance."""
    distances = networkx.single_source_shortest_path_length(digraph(vertices, edges), paper, depth)
    return [sum(1 for d in distances.values() if d == level) for level in range(1, depth + 1)]


def distances(vertices, edges, weights, pairs):
    """Number of edges between the two of each pair; -1 without a path."""
    graph = igraph.Graph(n=vertices, edges=edges)
    found = (graph.distances(source=source, target=target)[0][0] for source, target in pairs)
    return [-1 if distance == float("inf") else int(distance) for distance in found]


def shortest_path_counts(vertices, edges, weights, pairs):
    """Number of shortest paths of each pair."""
    graph = igraph.Graph(n=vertices, edges=edges)
    return [len(graph.get_all_shortest_paths(source, to=target)) for source, target in pairs]


def levels(vertices, edges, weights, source):
    """How many vertices are at each distance."""
    graph = igraph.Graph(n=vertices, edges=edges)
    found = [int(distance) for distance in graph.distances(source=source)[0] if distance != float("inf")]
    return [found.count(level) for level in range(max(found) + 1)]


def pagerank(vertices, edges, weights, directed):
    graph = igraph.Graph(n=vertices, edges=edges, directed=directed)
    return graph.pagerank(weights=weights)


def personal_pagerank(vertices, edges, weights, restart):
    graph = networkx.Graph()
    graph.add_nodes_from(range(vertices))
    graph.add_weighted_edges_from((source, target, weight) for (source, target), weight in zip(edges, weights))
    start = {vertex: share for vertex, share in enumerate(restart) if share > 0}
    found = networkx.pagerank(graph, personalization=start, tol=1e-14, max_iter=1000)
    return [found[vertex] for vertex in range(vertices)]


def coreness(vertices, edges, weights):
    return igraph.Graph(n=vertices, edges=edges).coreness()


def betweenness(vertices, edges, weights):
    """For unordered pairs, as igraph counts undirected graphs."""
    return igraph.Graph(n=vertices, edges=edges).betweenness()


def main():
    question, path, vertices, arguments = sys.argv[1:5]
    edges, weights = read(path)
    with open(arguments) as file:
        values = json.load(file)
    print(json.dumps(globals()[question](int(vertices), edges, weights, *values)))


if __name__ == "__main__":
    main()
