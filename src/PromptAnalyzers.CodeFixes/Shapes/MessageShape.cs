namespace PromptAnalyzers.CodeFixes.Shapes;

/// <summary>How a pair of example messages is written for one kind of message.</summary>
/// <param name="DocumentationId">The message type, or the method that adds a user message.</param>
/// <param name="User">The code of the user message, with the marks that <see cref="ShapeCode"/> fills.</param>
/// <param name="Assistant">The code of the assistant message.</param>
internal sealed record MessageShape(string DocumentationId, string User, string Assistant);
