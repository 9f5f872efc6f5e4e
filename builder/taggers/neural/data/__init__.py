"""The weights and the vocabulary of the network, made by `python -m training.tagger`; see MODEL_CARD.md."""
