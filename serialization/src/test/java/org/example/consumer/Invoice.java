package org.example.consumer;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** A type of somebody else's, with fields of the types that the model uses too. */
public record Invoice(Money totalPrice, LocalDate dueDate, Optional<String> remark) {}
