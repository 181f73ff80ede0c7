"""Writes pca_sklearn.json: principal components of small made-up tables by scikit-learn (Debian 12: python3-sklearn 1.2.1).

Run as: /usr/bin/python3 tests/golden/pca_sklearn.py > tests/golden/pca_sklearn.json
"""
import json
import sys

import numpy as np
from sklearn.decomposition import PCA


def case(rows, dimension, count, seed):
    random = np.random.RandomState(seed)
    # Numbers with few digits, so that float holds them as the file does; columns of different spread.
    table = np.round(random.randn(rows, dimension) * np.linspace(3, 0.5, dimension) + 1, 3).astype(np.float32)
    found = PCA(n_components=count, svd_solver="full").fit(table.astype(np.float64))
    axes = found.components_
    signs = np.sign(axes[np.arange(count), np.argmax(np.abs(axes), axis=1)])
    return {
        "vectors": [[float("%.3f" % x) for x in row] for row in table],
        "axes": (axes * signs[:, None]).tolist(),
        "variances": found.explained_variance_.tolist(),
        "shares": found.explained_variance_ratio_.tolist(),
        "positions": (found.transform(table.astype(np.float64)) * signs).tolist(),
    }


json.dump([case(30, 6, 3, 1), case(5, 12, 2, 2)], sys.stdout)
