"""The plain recurrent cell."""
