"""The ready tables: what the material, the findings and the evidence come to."""
