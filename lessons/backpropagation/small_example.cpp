#include "core/ops/add.h"
#include "core/ops/multiply.h"
#include "core/ops/square.h"
#include "core/trace/print.h"
#include "lessons/backpropagation/example.h"

namespace durchblick {

namespace {

constexpr double mostNumber = 100;

} // namespace

Error wrongSize(const std::string& name, const Matrix& matrix, Eigen::Index rows, Eigen::Index columns)
{
    return {ErrorCode::MatrixSize,
            {name, std::to_string(matrix.rows()), std::to_string(matrix.cols()), std::to_string(rows),
             std::to_string(columns)}};
}

Result<Matrix> boundedMatrix(const std::string& name, const Matrix& matrix)
{
    const std::string most = shortest(mostNumber);
    if (const double largest = matrix.cwiseAbs().maxCoeff(); !(largest <= mostNumber))
        return Error{ErrorCode::BadParameter, {name, shortest(largest), "-" + most + " … " + most}};
    return matrix;
}

Result<BackpropagationExample> smallExample(const Parameters& parameters)
{
    BackpropagationExample made;
    Trace& trace = made.trace;
    for (const char* name : {"w", "x", "b", "t"}) {
        const bool isWeight = name[0] == 'w' || name[0] == 'b';
        const Result<Matrix> number = boundedMatrix(name, parameters.matrix(name));
        if (!number)
            return number.error();
        if (number->size() != 1)
            return wrongSize(name, *number, 1, 1);
        trace.add({.symbol = name,
                   .content = share(Matrix(*number)),
                   .rows = share(Labels{name}),
                   .columns = nullptr,
                   .role = isWeight ? Role::Parameter : Role::Given});
    }
    const auto named = [](const char* symbol) { return Naming{symbol, Purpose::None, share(Labels{symbol})}; };
    const ValueId product = trace.apply(multiply(), {}, {trace["w"], trace["x"]}, named("u"));
    const ValueId sum = trace.apply(add(), {}, {product, trace["b"]}, named("y"));
    const ValueId error = trace.apply(subtract(), {}, {sum, trace["t"]}, named("e"));
    trace.apply(square(), {}, {error}, named("L"));

    made.nodes = {"w", "x", "b", "t", "u", "y", "e", "L"};
    made.weights = {"w", "b"};
    made.followed = {"y", "w", "b"};
    made.columns = "L y w b";
    made.asked = "w";
    made.rate = parameters.number("rate");
    made.bar = parameters.number("bar");
    made.isReachedFromBelow = false;
    return made;
}

} // namespace durchblick
