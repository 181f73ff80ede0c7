#include "tests/views/lecture_trace.h"

#include "core/ops/products.h"

#include <limits>

namespace durchblick {

std::shared_ptr<const Trace> lectureTrace()
{
    static const std::shared_ptr<const Trace> made = [] {
        const SharedLabels tokens = share(Labels{"Paris", "ist", "die", "Hauptstadt", "von"});
        Trace trace;
        Matrix q(1, 4);
        q << 1, 2, 1, 0;
        Matrix k(5, 4);
        k << 1, 0, 0.5, 0.5, 0, 1, 0, 0.5, 0.5, 0.5, 0, 0, 0, 0.5, 1.5, 0.5, 0.5, 1, 0.5, 0;
        Matrix weights = Matrix::Constant(5, 5, 0.2);
        weights(0, 1) = -std::numeric_limits<double>::infinity();
        weights(4, 3) = 0.334;
        const ValueId queries = trace.add({"q", share(q), share(Labels{"von"}), nullptr, Role::Given, Purpose::Query});
        const ValueId keys = trace.add({"k", share(k), tokens, nullptr, Role::Given, Purpose::Key});
        trace.apply(matmulTransposed(), {}, {queries, keys}, {"products"});
        trace.add({"weights", share(weights), tokens, tokens, Role::Given, Purpose::None, true});
        trace.add(
            {"pieces",
             share(Pieces{
                 {"Paris", 0, 5, 40313}, {" ist", 5, 9, 318}, {"\xE2", 9, 10, std::nullopt}, {"\n", 10, 11, 198}}),
             nullptr, nullptr, Role::Given, Purpose::None});
        Matrix losses(4, 2);
        losses << 4, 4.5, 2, 3, 1.25, 2.5, 1, 2.75;
        trace.add({"losses", share(losses), share(Labels{"0", "10", "20", "40"}), share(Labels{"train", "held out"}),
                   Role::Given, Purpose::None});
        return std::make_shared<const Trace>(std::move(trace));
    }();
    return made;
}

PictureSource sourceOf(PanelKind kind, const char* symbol, const Look& look)
{
    Panel panel;
    panel.kind = kind;
    panel.value = (*lectureTrace())[symbol];
    return {lectureTrace(), panel, look, {}};
}

Cell cellOf(const char* symbol, int row, int column) { return {(*lectureTrace())[symbol], row, column}; }

} // namespace durchblick
