#include "core/io/assets.h"
#include "core/text/tokenizers.h"
#include "tests/bench/peer_process.h"
#include "tests/bench/sample_text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace durchblick;

namespace {

constexpr std::size_t textLength = 10'000'000;
constexpr int rounds = 9;

double millisecondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

std::size_t encodeLines(const Tokenizer& tokenizer, const std::vector<std::string_view>& lines, std::size_t begin,
                        std::size_t end)
{
    std::size_t tokens = 0;
    for (std::size_t i = begin; i < end; ++i)
        tokens += tokenizer.encode(lines[i]).size();
    return tokens;
}

struct Measurement {
    std::string name;
    std::string peerWork; // what the peer does in the same rounds
    std::function<std::size_t()> work;
    std::vector<double> ours{}, theirs{};
    std::size_t tokens = 0;
};

void print(const Measurement& measurement, std::size_t bytes, double oneThread)
{
    const double ours = median(measurement.ours);
    std::printf("{\"name\": \"%s\", \"median_ms\": %.1f, \"mb_per_s\": %.1f, \"tokens\": %zu", measurement.name.c_str(),
                ours, double(bytes) / 1000 / ours, measurement.tokens);
    if (oneThread > 0)
        std::printf(", \"speed_up\": %.2f", oneThread / ours);
    if (measurement.theirs.empty())
        std::printf(", \"peer\": null}\n");
    else
        std::printf(", \"peer\": \"tiktoken-node\", \"peer_median_ms\": %.1f, \"ratio\": %.1f, \"aim\": %d}\n",
                    median(measurement.theirs), median(measurement.theirs) / ours, oneThread > 0 ? 6 : 3);
}

} // namespace

/// Encodes 10 MB with gpt2: one call a line as the peer is measured, and in one call; on one thread and on two. The text is
/// the file named as argument, cut to 10 MB of whole lines, or made up. Peer and measurements take turns.
int main(int argc, char** argv)
{
    setAssetsDirectory(DURCHBLICK_SOURCE_DIR "/assets");
    const auto read = tokenizer("gpt2");
    if (!read) {
        std::fprintf(stderr, "the tables are not where they belong: " DURCHBLICK_SOURCE_DIR "/assets\n");
        return 1;
    }
    const Tokenizer& gpt2 = **read;
    std::string text;
    if (argc > 1) {
        std::ifstream file(argv[1], std::ios::binary);
        text.assign(std::istreambuf_iterator<char>(file), {});
        text.resize(text.size() > textLength ? text.rfind('\n', textLength) + 1 : text.size());
    } else {
        text = mixedProse(textLength);
    }
    const std::vector<std::string_view> lines = linesOf(text);
    if (lines.empty()) {
        std::fprintf(stderr, "there is no text to encode\n");
        return 1;
    }

    std::vector<Measurement> all{
        {"tokenizer_lines_1_thread", "lines", [&] { return encodeLines(gpt2, lines, 0, lines.size()); }},
        {"tokenizer_lines_2_threads", "lines",
         [&] {
             std::size_t second = 0;
             const std::size_t half = lines.size() / 2;
             std::jthread other([&] { second = encodeLines(gpt2, lines, half, lines.size()); });
             const std::size_t first = encodeLines(gpt2, lines, 0, half);
             other.join();
             return first + second;
         }},
        {"tokenizer_whole_1_thread", "whole", [&] { return gpt2.encode(text).size(); }},
        {"tokenizer_whole_all_threads", "whole", [&] { return gpt2.encodeInParallel(text).size(); }},
    };

    const std::filesystem::path copy =
        std::filesystem::temp_directory_path() / ("bench_tokenizer_" + std::to_string(PeerProcess::ownId()) + ".txt");
    std::unique_ptr<PeerProcess> peer;
    if (const char* folder = std::getenv("DURCHBLICK_PEERS")) {
        std::ofstream(copy, std::ios::binary) << text;
        peer = std::make_unique<PeerProcess>(std::vector<std::string>{
            "node", DURCHBLICK_SOURCE_DIR "/tests/bench/tokenizer_peer.mjs", folder, copy.string()});
    }
    for (int round = 0; round < rounds + 1; ++round) {
        for (Measurement& measurement : all) {
            const double ours = millisecondsOf([&] { measurement.tokens = measurement.work(); });
            double theirs = 0;
            std::size_t tokens = 0;
            const std::string answer = peer ? peer->ask(measurement.peerWork) : "";
            const bool answered = std::sscanf(answer.c_str(), "%lf %zu", &theirs, &tokens) == 2;
            if (round == 0)
                continue; // to warm up
            measurement.ours.push_back(ours);
            if (answered)
                measurement.theirs.push_back(theirs);
            // A whole text has words across lines that lines alone do not have, so only the same work is compared.
            if (answered && tokens != measurement.tokens)
                std::fprintf(stderr, "%s: %zu tokens, the peer has %zu\n", measurement.name.c_str(), measurement.tokens,
                             tokens);
        }
    }
    peer.reset();
    std::filesystem::remove(copy);

    print(all[0], text.size(), 0);
    print(all[1], text.size(), median(all[0].ours));
    print(all[2], text.size(), 0);
    print(all[3], text.size(), median(all[2].ours));
    return 0;
}
