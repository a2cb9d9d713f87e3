"""Times igraph's C core: igraph_core.py QUESTION FOLDER VERTICES; prints JSON with wall and processor seconds.

FOLDER has edges.bin (pairs of 64-bit numbers) and pairs.json (pairs of vertices).
"""
import json
import mmap
import os
import sys
import time

import igraph


def graph(folder, vertices, directed):
    path = os.path.join(folder, "edges.bin")
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        view = memoryview(data)
        edges = view.cast("q", (len(view) // 16, 2))
        made = igraph.Graph(n=vertices, edges=edges, directed=directed)
        edges.release()
        view.release()
    return made


def timed(call):
    wall, processor = time.perf_counter(), time.process_time()
    value = call()
    return value, {"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}


def collaborations(folder, vertices):
    made = graph(folder, vertices, False)
    with open(os.path.join(folder, "pairs.json")) as file:
        asked = json.load(file)
    source, pairs = asked["Source"], asked["Pairs"]
    distances, times = [], []
    for first, second in pairs:
        found, spent = timed(lambda: made.distances(source=[first], target=[second])[0][0])
        distances.append(-1 if found == float("inf") else int(found) // 2)
        times.append(spent)

    # A vertex's eccentricity is one whole breadth-first search that makes no list for Python.
    search = [timed(lambda: made.eccentricity(vertices=[source]))[1] for _ in range(3)]
    return {"distances": distances, "times": times, "search": search}


def citations(folder, vertices):
    made = graph(folder, vertices, True)
    runs = [timed(lambda: made.pagerank(implementation="prpack")) for _ in range(10 if vertices < 1_000_000 else 1)]
    scores, spent = min(runs, key=lambda run: run[1]["processor"])
    return {"pagerank": spent, "first": scores[:1000]}


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](sys.argv[2], int(sys.argv[3]))))
