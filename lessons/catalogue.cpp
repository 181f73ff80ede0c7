#include "lessons/catalogue.h"

#include "lessons/backpropagation/lesson.h"
#include "lessons/cross_entropy/lesson.h"
#include "lessons/gradient_descent/lesson.h"
#include "lessons/jacobian/lesson.h"
#include "lessons/next_token/lesson.h"
#include "lessons/one_hot/lesson.h"
#include "lessons/probability/lesson.h"
#include "lessons/self_attention/lesson.h"
#include "lessons/tokenization/lesson.h"
#include "lessons/word2vec/lesson.h"
#include "lessons/word_vectors/lesson.h"

namespace durchblick {

const std::vector<std::string>& chapters()
{
    static const std::vector<std::string> ids = {
        "motivation",    "transformer", "mathematics", "worked_example", "learning", "deciding",
        "architectures", "titans",      "limits",      "conclusion",     "glossary",
    };
    return ids;
}

const std::vector<Lesson>& catalogue()
{
    static const std::vector<Lesson> lessons = {
        tokenizationLesson(),  oneHotLesson(),      wordVectorsLesson(),     word2vecLesson(),
        selfAttentionLesson(), probabilityLesson(), nextTokenLesson(),       gradientDescentLesson(),
        crossEntropyLesson(),  jacobianLesson(),    backpropagationLesson(),
    };
    return lessons;
}

Result<const Lesson*> findLesson(std::string_view id)
{
    std::string allowed;
    for (const Lesson& lesson : catalogue()) {
        if (lesson.id == id)
            return &lesson;
        allowed += (allowed.empty() ? "" : ", ") + lesson.id;
    }
    return Error{ErrorCode::UnknownLesson, {std::string(id), allowed}};
}

} // namespace durchblick
