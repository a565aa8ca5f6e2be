using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Text that a method of a file returns to an SDK, which sends it: a server's prompt, a provider of templates.</content>
internal sealed partial class CallFinder
{
    private IEnumerable<PromptCall> ReadReturned(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!FileNames.Of(tree, cancellationToken).MayHaveAny(catalogue.ReturningNames))
        {
            yield break;
        }

        foreach (var declaration in DeclarationsIn(tree, cancellationToken).OfType<MethodDeclarationSyntax>())
        {
            // The name first: most methods of the file have nothing to do with it.
            if (!declaration.AttributeLists.Any() && !catalogue.ReturningNames.Contains(declaration.Identifier.ValueText))
            {
                continue;
            }

            if (code.DeclaredSymbol(declaration, cancellationToken) is not IMethodSymbol method || !TextReader.ReturnsText(method) || catalogue.ReturnedBy(method) is not { } entry)
            {
                continue;
            }

            foreach (var returned in code.BodiesOf(method, cancellationToken).SelectMany(CodeModel.ReturnsOf))
            {
                var reader = new ConversationReader(new ReadSession(code, cancellationToken), catalogue, files);
                reader.ReadReturned(returned, entry);
                var messages = reader.Messages.RemoveAll(static message => !message.Text.HasConstant);
                if (!messages.IsEmpty)
                {
                    yield return new PromptCall(PromptCallKind.Loose, returned.Syntax, entry.DocumentationId, messages, reader.Options, reader.Unseen.Add(PromptCall.Sender));
                }
            }
        }
    }
}
