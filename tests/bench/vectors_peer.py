"""Does the same as the bench beside it with gensim and scikit-learn: answers each line with milliseconds.

open FILE          word vectors by gensim
tsne FILE RESULT   the plane by scikit-learn, written to RESULT as lines "x y"
"""
import sys
import time

for line in sys.stdin:
    work, *names = line.split()
    try:
        if work == "open":
            from gensim.models import KeyedVectors

            start = time.perf_counter()
            KeyedVectors.load_word2vec_format(names[0])
        else:
            import numpy
            from sklearn.manifold import TSNE

            dimension = int(open(names[0]).readline().split()[1])
            vectors = numpy.loadtxt(names[0], skiprows=1, usecols=range(1, dimension + 1), dtype=numpy.float32)
            start = time.perf_counter()
            places = TSNE(init="pca", learning_rate="auto", random_state=0, n_jobs=2).fit_transform(vectors)
            numpy.savetxt(names[1], places)
        print(1000 * (time.perf_counter() - start), flush=True)
    except ImportError:
        print(flush=True)
