#pragma once

#include "core/scene/parameters.h"
#include "core/trace/trace.h"

#include <string>
#include <vector>

namespace durchblick {

/// What an example of the lesson computes: a forward pass that ends in the loss L, and what belongs to it.
struct BackpropagationExample {
    Trace trace;
    std::vector<std::string>
        nodes; ///< symbols of the diagram's values in the order in which they are computed; L is the last
    std::vector<std::string> weights;  ///< symbols of what is learned
    std::vector<std::string> followed; ///< symbols of the rows that stand beside the loss in the table of iterations
    std::string columns;               ///< names of that table's columns, the loss first
    std::string asked;                 ///< the value whose gradient the backward pass is asked about
    int askedColumn = 0;               ///< and which of its numbers
    double rate = 0;                   ///< learning rate
    double bar = 0;                    ///< what the run has to reach
    int barColumn = 0;                 ///< in which column of the table
    bool isReachedFromBelow = true;    ///< by more than the bar, otherwise by less
};

/// L = (w·x + b - t)², step by step. Errors: MatrixSize, BadParameter (beyond ±100).
Result<BackpropagationExample> smallExample(const Parameters& parameters);

/// Slides 12 to 16 in one calculation: the last token asks the others, attention answers, W_out makes logits of the answer, and
/// cross-entropy compares their softmax with the right word. Errors: MatrixSize, BadParameter (beyond ±100).
Result<BackpropagationExample> attentionExample(const Parameters& parameters);

/// The matrix of a parameter within ±100, so that no score leaves the range of doubles. Error: BadParameter.
Result<Matrix> boundedMatrix(const std::string& name, const Matrix& matrix);
Error wrongSize(const std::string& name, const Matrix& matrix, Eigen::Index rows, Eigen::Index columns);

} // namespace durchblick
