#include "core/embedding/word2vec/held_out_loss.h"
#include "core/embedding/word2vec/train.h"
#include "core/io/word_vectors.h"
#include "tests/bench/inflected_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include <unistd.h>

using namespace durchblick;

namespace {

constexpr std::size_t textLength = 43'000'000;
constexpr int rounds = 3;

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    return numbers.empty() ? 0 : numbers[numbers.size() / 2];
}

using Question = std::array<std::string, 4>;

/// Regular English forms, for a text from elsewhere.
std::vector<Question> englishAnalogies()
{
    const std::vector<std::pair<std::string, std::vector<std::string>>> endings{
        {"s",
         {"file",     "function", "value", "option", "command", "method", "object", "error",   "event",   "variable",
          "argument", "field",    "user",  "system", "process", "number", "point",  "element", "message", "page"}},
        {"ed",
         {"return", "allow", "support", "contain", "represent", "perform", "call", "add", "need", "print", "start",
          "end", "show", "follow", "accept", "load", "test", "check"}},
        {"ing",
         {"return", "allow", "support", "contain", "represent", "call", "add", "print", "start", "end", "show",
          "follow", "accept", "load", "read", "build", "test", "check"}},
        {"ly",
         {"direct", "explicit", "implicit", "usual", "normal", "correct", "different", "quick", "exact", "complete",
          "similar", "recent", "current"}}};
    std::vector<Question> questions;
    for (const auto& [ending, stems] : endings)
        for (const std::string& a : stems)
            for (const std::string& b : stems)
                if (a != b)
                    questions.push_back({a, a + ending, b, b + ending});
    return questions;
}

/// The share of questions whose fourth word is nearest to second - first + third, these three left out.
double analogyScore(const FloatMatrix& table, const CorpusVocabulary& vocabulary,
                    const std::vector<Question>& questions)
{
    const FloatMatrix unit = table.rowwise().normalized();
    int asked = 0, right = 0;
    for (const Question& question : questions) {
        std::array<int, 4> ids;
        for (std::size_t i = 0; i < 4; ++i)
            ids[i] = vocabulary.find(question[i]).value_or(-1);
        if (*std::min_element(ids.begin(), ids.end()) < 0)
            continue;
        Eigen::VectorXf scores = unit * (unit.row(ids[1]) - unit.row(ids[0]) + unit.row(ids[2])).transpose();
        for (std::size_t i = 0; i < 3; ++i)
            scores[ids[i]] = -1e9F;
        Eigen::Index best = 0;
        scores.maxCoeff(&best);
        ++asked;
        right += best == ids[3];
    }
    return asked > 0 ? double(right) / asked : 0;
}

/// Another program's vectors in our rows; words it does not have stay 0.
FloatMatrix inRowsOf(const CorpusVocabulary& vocabulary, const std::string& path)
{
    FloatMatrix vectors = FloatMatrix::Zero(vocabulary.size(), 100);
    if (const auto file = readWordVectors(path); file && file->table->dimension() == 100)
        for (int i = 0; i < vocabulary.size(); ++i)
            if (const std::optional<int> row = file->table->find(vocabulary.word(i)))
                vectors.row(i) = file->table->vectors().row(*row);
    return vectors;
}

double run(const std::string& command)
{
    int status = 0;
    const double seconds = secondsOf([&] { status = std::system(command.c_str()); });
    return status == 0 ? seconds : 0;
}

} // namespace

/// Skip-gram on 43 MB, dimension 100, window 5, 5 negatives, one epoch, two threads: words a second with reading the text and
/// writing the vectors, held-out loss and analogies. The text is the file named as argument, every 40th line kept apart, or
/// made up. With peers fastText and gensim take turns with it.
int main(int argc, char** argv)
{
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("bench_word2vec_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const std::string text = (folder / "text.txt").string(), vectors = (folder / "ours.vec").string();
    std::string unknown;
    {
        std::ofstream out(text, std::ios::binary);
        if (argc > 1) {
            std::ifstream in(argv[1], std::ios::binary);
            std::string line;
            for (std::size_t i = 0, length = 0; length < textLength && std::getline(in, line);
                 ++i, length += line.size()) {
                if (i % 40 == 39)
                    unknown += line + '\n';
                else
                    out << line << '\n';
            }
        } else {
            out << inflectedText(textLength, 1);
            unknown = inflectedText(textLength / 40, 2);
        }
    }
    const std::vector<Question> questions = argc > 1 ? englishAnalogies() : inflectedAnalogies();
    const bool withPeers = std::getenv("DURCHBLICK_WITH_PEERS") != nullptr;
    const std::string fastText =
        "fasttext skipgram -maxn 0 -dim 100 -ws 5 -neg 5 -epoch 1 -t 1e-3 -minCount 5 -thread 2 "
        "-verbose 0 -saveOutput -input "
        + text + " -output " + (folder / "theirs").string() + " >/dev/null 2>&1";
    const std::string gensim = "/usr/bin/python3 " DURCHBLICK_SOURCE_DIR "/tests/bench/word2vec_peer.py " + text + " >"
        + (folder / "gensim").string() + " 2>/dev/null";

    Word2vecSettings settings;
    settings.epochs = 1;
    settings.threads = 2;
    std::vector<double> ours, training, ofFastText, ofGensim;
    std::optional<Corpus> corpus;
    std::optional<TrainedVectors> trained;
    for (int round = 0; round < (withPeers ? rounds : 1); ++round) {
        double ofTraining = 0;
        ours.push_back(secondsOf([&] {
            corpus.emplace(readCorpus(text, 5, 2).value());
            ofTraining = secondsOf([&] { trained.emplace(trainWord2vec(*corpus, settings).value()); });
            (void)writeWordVectors(*trained->words, vectors).ok();
        }));
        training.push_back(ofTraining);
        if (!withPeers)
            continue;
        if (const double seconds = run(fastText); seconds > 0)
            ofFastText.push_back(seconds);
        double seconds = 0;
        if (run(gensim) > 0 && std::ifstream(folder / "gensim") >> seconds)
            ofGensim.push_back(seconds);
    }

    const CorpusVocabulary& vocabulary = corpus->vocabulary;
    const WordText heldOut = encodeWords(unknown, vocabulary);
    const NegativeSampler sampler(vocabulary.counts());
    const auto loss = [&](const FloatMatrix& in, const FloatMatrix& out) {
        return heldOutLoss(in, out, heldOut, sampler, 5, 5, 7);
    };
    const double words = double(corpus->text.ids.size());
    std::printf(
        "{\"name\": \"word2vec_skipgram_2_threads\", \"words\": %.0f, \"vocabulary\": %d, \"words_per_s\": %.0f, "
        "\"words_per_s_training_only\": %.0f, \"held_out_loss\": %.4f, \"analogies\": %.4f",
        words, vocabulary.size(), words / median(ours), words / median(training),
        loss(trained->words->vectors(), trained->outputs),
        analogyScore(trained->words->vectors(), vocabulary, questions));
    if (!ofFastText.empty()) {
        const FloatMatrix in = inRowsOf(vocabulary, (folder / "theirs.vec").string());
        const FloatMatrix out = inRowsOf(vocabulary, (folder / "theirs.output").string());
        std::printf(", \"fasttext_words_per_s\": %.0f, \"ratio_to_fasttext\": %.2f, \"aim_fasttext\": 3, "
                    "\"fasttext_held_out_loss\": %.4f, \"fasttext_analogies\": %.4f",
                    words / median(ofFastText), median(ofFastText) / median(ours), loss(in, out),
                    analogyScore(in, vocabulary, questions));
    }
    if (!ofGensim.empty())
        std::printf(", \"gensim_words_per_s\": %.0f, \"ratio_to_gensim\": %.2f, \"aim_gensim\": 1.5",
                    words / median(ofGensim), median(ofGensim) / median(ours));
    std::printf("%s}\n", withPeers ? "" : ", \"peer\": null");
    std::filesystem::remove_all(folder);
    return 0;
}
