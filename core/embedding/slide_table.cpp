#include "core/embedding/slide_table.h"

namespace durchblick {

SharedVectorTable slideTable()
{
    static const auto table = std::make_shared<const VectorTable>(
        std::vector<std::string>{"Katze", "Kätzchen", "Hund", "Häuser", "Mann", "Frau", "König", "Königin"},
        FloatMatrix{
            {0.6f, 0.9f, 0.1f, 0.4f, -0.7f, -0.3f, -0.2f},
            {0.5f, 0.8f, -0.1f, 0.2f, -0.6f, -0.5f, -0.1f},
            {0.7f, -0.1f, 0.4f, 0.3f, -0.4f, -0.1f, -0.3f},
            {-0.8f, -0.4f, -0.5f, 0.1f, -0.9f, 0.3f, 0.8f},
            {0.6f, -0.2f, 0.8f, 0.9f, -0.1f, -0.9f, -0.7f},
            {0.7f, 0.3f, 0.9f, -0.7f, 0.1f, -0.5f, -0.4f},
            {0.5f, -0.4f, 0.7f, 0.8f, 0.9f, -0.7f, -0.6f},
            {0.8f, -0.1f, 0.8f, -0.9f, 0.8f, -0.5f, -0.9f},
        });
    return table;
}

SharedLabels slideDimensions()
{
    static const SharedLabels labels =
        share(Labels{"Lebewesen", "Katzenartig", "Menschlich", "Geschlecht", "Königlich", "Verb", "Plural"});
    return labels;
}

} // namespace durchblick
