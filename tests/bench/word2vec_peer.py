"""Trains gensim's word2vec on the file named and prints the seconds it took, without the import."""

import sys
import time

from gensim.models import Word2Vec

start = time.time()
Word2Vec(corpus_file=sys.argv[1], vector_size=100, window=5, min_count=5, sg=1, negative=5, sample=1e-3, workers=2, epochs=1)
print(time.time() - start)
