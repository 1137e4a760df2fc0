package nl.koers.shared.process;

/**
 * A bean that models may call in an expression, under the given name. Only these are visible there, not the whole
 * Spring context.
 *
 * @param name the name in expressions
 * @param bean what is called
 */
public record ExpressionBean(String name, Object bean) {}
