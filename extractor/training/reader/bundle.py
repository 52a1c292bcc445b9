"""Reads the variables of a TensorFlow SavedModel, so that BERT's weights need no TensorFlow.

A bundle is an index (a LevelDB table: name -> where and of what shape) beside one file of raw floats.
Format: tensorflow/core/util/tensor_bundle and leveldb/doc/table_format.
"""

from pathlib import Path

import numpy as np

FOOTER = 48
FLOAT = 1


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def entries(block):
    """(key, value) of a table's block; keys share prefixes with the one before."""
    restarts = int.from_bytes(block[-4:], "little")
    end, at, key = len(block) - 4 - 4 * restarts, 0, b""
    while at < end:
        shared, at = varint(block, at)
        own, at = varint(block, at)
        length, at = varint(block, at)
        key = key[:shared] + block[at:at + own]
        yield key, block[at + own:at + own + length]
        at += own + length


def fields(message):
    """(number, value) of a protocol buffer; values are integers or bytes."""
    at = 0
    while at < len(message):
        tag, at = varint(message, at)
        if tag & 7 == 0:
            value, at = varint(message, at)
        elif tag & 7 == 2:
            length, at = varint(message, at)
            value, at = message[at:at + length], at + length
        else:
            width = 4 if tag & 7 == 5 else 8
            value, at = int.from_bytes(message[at:at + width], "little"), at + width
        yield tag >> 3, value


def block(data, handle):
    offset, at = varint(handle, 0)
    size, _ = varint(handle, at)
    if data[offset + size]:
        raise ValueError("a compressed index is not supported")
    return data[offset:offset + size]


def read(folder):
    """Names to float arrays, of the bundle in a folder `variables`."""
    index = (Path(folder) / "variables.index").read_bytes()
    raw = np.memmap(Path(folder) / "variables.data-00000-of-00001", np.uint8, "r")
    footer = index[-FOOTER:]
    _, at = varint(footer, 0)
    _, at = varint(footer, at)
    found = {}
    for _, handle in entries(block(index, footer[at:])):
        for name, value in entries(block(index, handle)):
            if not name:
                continue  # the header
            entry = dict(fields(value))
            if entry.get(1) != FLOAT:
                continue
            shape = [dict(fields(d)).get(1, 0) for n, d in fields(entry[2]) if n == 2]
            offset, size = entry.get(4, 0), entry[5]
            found[name.decode()] = raw[offset:offset + size].view(np.float32).reshape(shape)
    return found
