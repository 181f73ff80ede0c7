#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Every word once, in the order of its bytes: a vocabulary. Input: words. An entry comes from the first place where it stands.
const Operation& distinctWords();

/// Where each word stands in a vocabulary, counted from 0: one column "id". Inputs: words, vocabulary, both pieces; every word
/// is in it. An id is explained by the entries before it, each of them 1.
const Operation& vocabularyIds();

/// A 1 in the column of the id and 0 elsewhere. Inputs: ids (rows, 1), whole numbers from 0; the vocabulary (pieces), which
/// labels the columns.
/// A cell is explained as max(0, 1 - |id - column|): one where both are the same, nothing where they are not.
const Operation& oneHot();

} // namespace durchblick
