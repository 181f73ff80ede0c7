#include "core/embedding/tsne.h"
#include "core/io/word_vectors.h"
#include "tests/bench/made_up_vectors.h"
#include "tests/bench/measure.h"
#include "tests/bench/peer_process.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>

using namespace durchblick;

namespace {

/// A file that goes again.
struct Scratch {
    std::string path;

    explicit Scratch(const std::string& name)
        : path((std::filesystem::temp_directory_path() / (name + std::to_string(PeerProcess::ownId()))).string())
    {}
    ~Scratch() { std::filesystem::remove(path); }
};

std::optional<double> answer(PeerProcess* peer, const std::string& question)
{
    double milliseconds = 0;
    if (!peer || std::sscanf(peer->ask(question).c_str(), "%lf", &milliseconds) != 1)
        return std::nullopt;
    return milliseconds;
}

void print(const char* name, const std::vector<double>& ours, const std::vector<double>& theirs, const char* peer,
           int aim, const std::string& more = "")
{
    std::printf("{\"name\": \"%s\", \"median_ms\": %.1f%s", name, median(ours), more.c_str());
    if (theirs.empty())
        std::printf(", \"peer\": null}\n");
    else
        std::printf(", \"peer\": \"%s\", \"peer_median_ms\": %.1f, \"ratio\": %.1f, \"aim\": %d}\n", peer,
                    median(theirs), median(theirs) / median(ours), aim);
    std::fflush(stdout);
}

bool open(PeerProcess* peer)
{
    const Scratch file("bench_word_vectors_");
    if (!writeWordVectors(*madeUpVectors(400'000, 100), file.path))
        return false;
    std::vector<double> ours, theirs;
    for (int round = 0; round < 4; ++round) {
        bool isRead = false;
        const double own = millisecondsOf([&] { isRead = readWordVectors(file.path).ok(); });
        if (!isRead)
            return false;
        if (round == 0)
            continue; // to warm up
        ours.push_back(own);
        if (const std::optional<double> other = answer(peer, "open " + file.path))
            theirs.push_back(*other);
    }
    print("word_vectors_open_text", ours, theirs, "gensim", 10);
    return true;
}

bool project(PeerProcess* peer)
{
    const Scratch file("bench_tsne_"), places("bench_tsne_places_");
    const SharedVectorTable table = madeUpVectors(2000, 100);
    if (!writeWordVectors(*table, file.path))
        return false;
    std::vector<double> ours, theirs;
    double divergence = 0, divergenceOfPeer = 0;
    for (int round = 0; round < 4; ++round) {
        const double own = millisecondsOf([&] {
            auto tsne = Tsne::create(table->vectors());
            (void)tsne.value().run();
            divergence = tsne->divergence();
        });
        if (round == 0)
            continue; // to warm up
        ours.push_back(own);
        const std::optional<double> other = answer(peer, "tsne " + file.path + ' ' + places.path);
        if (!other)
            continue;
        theirs.push_back(*other);
        // Both arrangements are measured by the same affinities and all pairs.
        Tsne::Positions positions(table->size(), 2);
        std::ifstream lines(places.path);
        for (Eigen::Index i = 0; i < positions.size(); ++i)
            lines >> positions.data()[i];
        divergenceOfPeer = Tsne::create(table->vectors())->divergenceOf(positions);
    }
    char more[80];
    std::snprintf(more, sizeof more, ", \"divergence\": %.4f, \"peer_divergence\": %.4f", divergence, divergenceOfPeer);
    print("tsne_2000_x_100", ours, theirs, "scikit-learn", 3, more);
    return true;
}

} // namespace

/// Opens 400,000 x 100 numbers of text and lays out 2,000 x 100 in the plane, in turns with gensim and scikit-learn.
int main()
{
    std::unique_ptr<PeerProcess> peer;
    if (std::getenv("DURCHBLICK_PEERS")) // Debian's own Python, as its packages are not seen by another
        peer = std::make_unique<PeerProcess>(
            std::vector<std::string>{"/usr/bin/python3", DURCHBLICK_SOURCE_DIR "/tests/bench/vectors_peer.py"});
    return open(peer.get()) && project(peer.get()) ? 0 : 1;
}
