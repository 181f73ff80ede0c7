#include "core/ops/tsne.h"

#include "core/embedding/tsne.h"

#include <memory>
#include <mutex>

namespace durchblick {

namespace {
using Kind = Expression::Kind;

TsneOptions optionsOf(const Attributes& attributes)
{
    TsneOptions options;
    options.perplexity = attributes.number("perplexity");
    options.seed = std::uint64_t(attributes.number("seed"));
    return options;
}

/// The arrangement that was asked for last: who plays it forwards asks for one iteration more each time.
class LastArrangement {
public:
    /// Whatever `use` makes of the arrangement after so many iterations.
    template <class Use>
    auto at(const SharedMatrix& vectors, const Attributes& attributes, const Use& use)
    {
        const std::lock_guard lock(m_mutex);
        const TsneOptions options = optionsOf(attributes);
        const int iterations = attributes.integer("iterations");
        const bool fits = m_tsne && m_vectors == vectors && m_perplexity == options.perplexity && m_seed == options.seed
            && m_tsne->iteration() <= iterations;
        if (!fits) {
            m_tsne = std::make_unique<Tsne>(Tsne::create(vectors->cast<float>(), options).value());
            m_vectors = vectors;
            m_perplexity = options.perplexity;
            m_seed = options.seed;
        }
        while (m_tsne->iteration() < iterations)
            m_tsne->step();
        return use(*m_tsne);
    }

private:
    std::mutex m_mutex;
    SharedMatrix m_vectors; // held, so that another matrix cannot have its place
    double m_perplexity = 0;
    std::uint64_t m_seed = 0;
    std::unique_ptr<Tsne> m_tsne;
};

LastArrangement& lastArrangement()
{
    static LastArrangement last;
    return last;
}

SharedMatrix vectorsOf(const Value& value) { return std::get<SharedMatrix>(value.content); }

} // namespace

const Operation& tsneArrangement()
{
    static const Operation operation{
        .name = "tsne",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            Matrix positions = lastArrangement().at(vectorsOf(x), call.attributes, [](const Tsne& tsne) {
                return Matrix(tsne.positions().cast<double>());
            });
            return {matrixOutput(std::move(positions), x.rows, share(Labels{"t-SNE 1", "t-SNE 2"}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Attributes& attributes = call.step.attributes;
                if (attributes.integer("iterations") == 0)
                    return Expression::number(
                        call.trace.number({call.step.outputs[0], row, column})); // where it begins
                const Tsne::Update u = lastArrangement().at(vectorsOf(call.input(0)), attributes,
                                                            [&](const Tsne& tsne) { return tsne.lastUpdate(row); });
                const auto number = [&](const Eigen::Array2d& both) { return Expression::number(both(column)); };
                const Expression momentum(Kind::Product, {Expression::number(u.momentum), number(u.updateBefore)});
                const Expression gradient(Kind::Difference, {number(u.attraction), number(u.repulsion)});
                const Expression step(Kind::Product, {Expression::number(u.learningRate), number(u.gain), gradient});
                return Expression(Kind::Sum, {number(u.before), momentum, Expression(Kind::Negative, {step})});
            },
        .open = nullptr,
        .isIterated = true,
    };
    return operation;
}

} // namespace durchblick
