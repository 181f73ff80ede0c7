#!/usr/bin/env bash
# A labelled 32 x 32 heatmap as PDF, whole processes in turn: durchblick export against a matplotlib script that draws the same.
# Prints one JSON line: medians in ms and the ratio matplotlib / durchblick (at least 10 is the aim).
set -eu
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

words=$(printf 'w%02d ' $(seq 0 31))
cat > "$out/peer.py" <<'PY'
import sys
import matplotlib
matplotlib.use("pdf")
import matplotlib.pyplot as plt
import numpy as np
tokens = sys.argv[2].split()
scores = np.random.RandomState(42).rand(len(tokens), len(tokens))
weights = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
figure, axes = plt.subplots(figsize=(8, 7))
image = axes.imshow(weights, cmap="cividis", vmin=0)
axes.set_xticks(range(len(tokens)), tokens, rotation=90)
axes.set_yticks(range(len(tokens)), tokens)
figure.colorbar(image)
figure.savefig(sys.argv[1])
PY

# Debian's Python, for which the package python3-matplotlib is made.
python=/usr/bin/python3
now() { date +%s%N; }
median() { sort -n | awk '{a[NR]=$1} END {print a[int((NR+1)/2)]}'; }
ours() { "$DURCHBLICK" export self_attention --set "sentence=$words" --stage heatmap --panel weights --numbers off --out "$out/ours.pdf"; }
peer() { "$python" "$out/peer.py" "$out/peer.pdf" "$words"; }

has_peer=no
"$python" -c 'import matplotlib' 2>/dev/null && has_peer=yes

ours                                            # once to warm up
[[ $has_peer == no ]] || peer
for _ in 1 2 3 4 5 6 7; do
    start=$(now); ours; echo $(( ($(now) - start) / 1000 )) >> "$out/ours.us"
    [[ $has_peer == no ]] || { start=$(now); peer; echo $(( ($(now) - start) / 1000 )) >> "$out/peer.us"; }
done
mine=$(median < "$out/ours.us")
if [[ $has_peer == yes ]]; then
    theirs=$(median < "$out/peer.us")
    awk -v a="$mine" -v b="$theirs" 'BEGIN {printf "{\"name\": \"export_heatmap_pdf\", \"median_ms\": %.1f, \"peer\": \"matplotlib\", \"peer_median_ms\": %.1f, \"ratio\": %.1f, \"aim\": 10}\n", a/1000, b/1000, b/a}'
else
    awk -v a="$mine" 'BEGIN {printf "{\"name\": \"export_heatmap_pdf\", \"median_ms\": %.1f, \"peer\": null}\n", a/1000}'
fi
