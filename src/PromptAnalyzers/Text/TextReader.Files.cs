using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.PromptFiles;

namespace PromptAnalyzers.Text;

/// <content>Texts that stand outside the code: files on disk, embedded resources, <c>.resx</c> values. Each is read where it is an additional file.</content>
internal sealed partial class TextReader
{
    /// <summary>Steps from a reader or path back to what it was made of.</summary>
    private const int MaxSourceSteps = 12;

    /// <summary>The texts of the Semantic Kernel templates in the folder of a plugin; empty when the folder cannot be seen.</summary>
    public ImmutableArray<(MessageRole Role, PromptText Text)> ReadTemplates(IOperation folder, IOperation site, Scope scope) =>
        files.FindTemplates(PathOf(folder, scope, 0))
            .Select(file => TextOf(file, site)?.Longest).OfType<PromptText>()
            .Select(static text => (MessageRole.Template, text)).ToImmutableArray();

    /// <summary>The texts of a prompt in YAML; empty when it cannot be seen whole.</summary>
    public ImmutableArray<(MessageRole Role, PromptText Text)> ReadYamlTemplate(IOperation yaml, Scope scope)
    {
        var text = Read(yaml, scope).Longest;
        return text.HasHoles || !text.HasConstant
            ? ImmutableArray<(MessageRole, PromptText)>.Empty
            : PromptDocumentReader.Read(text.ConstantText, PromptFileForm.Yaml).Sections
                .Select(section => (section.Role, text.With(ImmutableArray.Create(text.Pieces[0] with { Constant = section.Text })))).ToImmutableArray();
    }

    private TextValue ReadFile(IOperation path, IOperation call, Scope scope)
    {
        var known = PathOf(path, scope, 0) is { Length: > 0 } end ? end : null;
        return known is not null && files.Find(known) is { } file && TextOf(file, call) is { } text
            ? PlacedAtUse(text, scope.IsRoot || PathOf(path, Scope.Root, 0) == known)
            : TextValue.Hole(known ?? OperationFacts.HoleName(path), MayHoldPrompt(known ?? string.Empty) || MayHoldPrompt(path.Syntax.ToString()) ? HoleKind.Unseen : HoleKind.Value, call.Syntax);
    }

    // A file that is no part of the project is data, such as the mail to sort, unless its path says that it is a part of the prompt.
    private static bool MayHoldPrompt(string path) =>
        PromptWords.Any(word => path.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static readonly ImmutableArray<string> PromptWords =
        ImmutableArray.Create("prompt", "example", "shot", "sample", "instruction", "template", "system", "task", "persona", "role", "rule", "rubric", "guide", "style", "skill", "agent");

    // A reader that is told by its caller what to read serves many texts.
    private static TextValue PlacedAtUse(TextValue text, bool isFixed) => isFixed ? text : text.Select(static t => t.AtUse());

    private TextValue? TextOf(AdditionalText file, IOperation call) =>
        PromptFileSet.Read(file, session.CancellationToken) is { } text ? FromFile(text.ToString(), file, call) : null;

    private static TextValue FromFile(string text, AdditionalText file, IOperation call) => TextValue.Of(new PromptText(
        ImmutableArray.Create(PromptPiece.Text(text, null) with { FilePath = file.Path }), call.Syntax, filePath: file.Path));

    /// <summary>What a <c>StreamReader</c> reads: a file, or an embedded resource.</summary>
    private TextValue ReadToEnd(IOperation reader, IOperation call, Scope scope)
    {
        for (var step = 0; step < MaxSourceSteps; step++)
        {
            reader = OperationFacts.Unwrap(reader);
            switch (reader)
            {
                case ICoalesceOperation { Value: { } value }:
                    reader = value;
                    continue;
                case IObjectCreationOperation { Type.Name: "StreamReader" or "FileStream", Arguments: { Length: > 0 } arguments }:
                    if (OperationFacts.IsString(arguments[0].Value.Type))
                    {
                        return ReadFile(arguments[0].Value, call, scope);
                    }

                    reader = arguments[0].Value;
                    continue;
                case IInvocationOperation { TargetMethod: { ContainingType.Name: "File", Name: "OpenText" or "OpenRead" or "Open" }, Arguments: { Length: > 0 } arguments }:
                    return ReadFile(arguments[0].Value, call, scope);
                case IInvocationOperation { TargetMethod.Name: "GetManifestResourceStream" } resource:
                    return ReadResource(resource, call, scope);
            }

            if (Behind(reader, scope) is not { } next)
            {
                break;
            }

            (reader, scope) = (next.Value, next.Scope);
        }

        // "Console.In", "process.StandardOutput": what comes in at run time.
        return TextValue.Hole(OperationFacts.HoleName(reader), reader is IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: true } ? HoleKind.Value : HoleKind.Unseen, call.Syntax);
    }

    private TextValue ReadResource(IInvocationOperation resource, IOperation call, Scope scope)
    {
        var arguments = resource.Arguments;
        var (name, isWhole) = arguments.Length == 2 && OperationFacts.Unwrap(arguments[0].Value) is ITypeOfOperation { TypeOperand: { } type }
            ? (type.ContainingNamespace.ToDisplayString() + "." + Read(arguments[1].Value, scope).Longest.ConstantText, true)
            : arguments.Length > 0 ? ResourceNameOf(arguments[arguments.Length - 1].Value, scope) : (string.Empty, false);
        return files.FindResource(name, isWhole, session.Code.Compilation.AssemblyName) is { } file && TextOf(file, call) is { } text
            ? PlacedAtUse(text, scope.IsRoot || (arguments.Length > 0 && ResourceNameOf(arguments[arguments.Length - 1].Value, Scope.Root).Name == name))
            : TextValue.Hole(name.Length > 0 ? name : OperationFacts.HoleName(resource), HoleKind.Unseen, call.Syntax);
    }

    /// <summary>The name of an embedded resource, or its constant end.</summary>
    private (string Name, bool IsWhole) ResourceNameOf(IOperation value, Scope scope)
    {
        for (var step = 0; step < MaxSourceSteps; step++)
        {
            value = OperationFacts.Unwrap(value);

            // assembly.GetManifestResourceNames().Single(name => name.EndsWith("triage.txt"))
            if (value is IInvocationOperation { TargetMethod: { ContainingType.Name: "Enumerable", Name: "First" or "Single" or "FirstOrDefault" or "SingleOrDefault" }, Arguments: { Length: 2 } arguments }
                && OperationFacts.Unwrap(arguments[1].Value) is IAnonymousFunctionOperation filter
                && CodeModel.ReturnsOf(filter).FirstOrDefault() is IInvocationOperation { TargetMethod.Name: "EndsWith", Arguments: { Length: > 0 } test })
            {
                return (EndOf(Read(test[0].Value, scope).Longest), false);
            }

            if (value is ICoalesceOperation coalesce)
            {
                value = coalesce.Value;
                continue;
            }

            if (value.ConstantValue.HasValue || Behind(value, scope) is not { } next)
            {
                break;
            }

            (value, scope) = (next.Value, next.Scope);
        }

        var text = Read(value, scope).Longest;
        return (EndOf(text), !text.HasHoles);
    }

    /// <summary>The constant text behind the last hole.</summary>
    private static string EndOf(PromptText text)
    {
        var end = string.Empty;
        for (var i = text.Pieces.Length - 1; i >= 0 && text.Pieces[i].Constant is { } constant; i--)
        {
            end = constant + end;
        }

        return end;
    }

    /// <summary>The constant end of a path: <c>Path.Combine(root, "prompts", "triage.txt")</c> gives <c>prompts/triage.txt</c>.</summary>
    private string PathOf(IOperation path, Scope scope, int depth)
    {
        for (var step = 0; step < MaxSourceSteps && depth < MaxSourceSteps; step++)
        {
            path = OperationFacts.Unwrap(path);
            switch (path)
            {
                case IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType.Name: "Path" } } combine:
                    return Combined(Operands(CallSite.Of(combine).Arguments.ToList(), 0) ?? [], scope, depth);
                case IInvocationOperation { TargetMethod: { Name: "GetFullPath", ContainingType.Name: "Path" }, Arguments: { Length: > 0 } arguments }:
                    path = arguments[0].Value;
                    continue;
            }

            if (path.ConstantValue.HasValue || Behind(path, scope) is not { } next)
            {
                break;
            }

            (path, scope) = (next.Value, next.Scope);
        }

        return EndOf(Read(path, scope).Longest);
    }

    private string Combined(List<IOperation> parts, Scope scope, int depth)
    {
        var end = string.Empty;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var text = Read(parts[i], scope).Longest;
            if (text is { HasHoles: false, HasConstant: true })
            {
                end = end.Length == 0 ? text.ConstantText : text.ConstantText.TrimEnd('/', '\\') + "/" + end;
                continue;
            }

            // "$"{name}.txt"" is no whole segment: nothing is known. A path inside is, as far as it can be seen.
            var inner = PathOf(parts[i], scope, depth + 1);
            var slash = inner.IndexOfAny(['/', '\\']);
            if (end.Length == 0)
            {
                return OperationFacts.Unwrap(parts[i]) is IInterpolatedStringOperation && slash < 0 ? string.Empty : inner;
            }

            return inner.Length > 0 && (slash >= 0 || OperationFacts.Unwrap(parts[i]) is IInvocationOperation) ? inner.TrimEnd('/', '\\') + "/" + end : end;
        }

        return end;
    }

    /// <summary><c>ResourceManager.GetString("Triage")</c>, which the properties of a resource designer file call.</summary>
    private TextValue ReadResourceString(IInvocationOperation call, Scope scope)
    {
        var key = Read(call.Arguments[0].Value, scope).Longest;
        if (!key.HasHoles && call.Instance is { } manager && BaseNameOf(manager) is { } name
            && files.FindResource(name + ".resx", isWhole: true, session.Code.Compilation.AssemblyName) is { } resx
            && PromptFileSet.Read(resx, session.CancellationToken) is { } text
            && ResxText.Read(text).Find(key.ConstantText) is { } value)
        {
            return value.FileReference is { } path
                ? files.Find(path) is { } file && TextOf(file, call) is { } content ? content : TextValue.Hole(path, HoleKind.Unseen, call.Syntax)
                : FromFile(value.Text, resx, call);
        }

        return TextValue.Hole(OperationFacts.HoleName(call), HoleKind.Unseen, call.Syntax);
    }

    /// <summary>The base name that a resource manager was made with, inside the member that holds it.</summary>
    private string? BaseNameOf(IOperation manager)
    {
        manager = OperationFacts.Unwrap(manager);
        var places = manager switch
        {
            IPropertyReferenceOperation property => session.Code.GetterOf(property.Property, session.CancellationToken).Concat(InitializerOf(property.Property)),
            IFieldReferenceOperation field => InitializerOf(field.Field),
            ILocalReferenceOperation local when SingleValueOf(local) is { } value => [value],
            _ => [],
        };
        foreach (var creation in places.SelectMany(static place => place.DescendantsAndSelf()).OfType<IObjectCreationOperation>())
        {
            if (creation is { Type.Name: "ResourceManager", Arguments: { Length: > 0 } arguments })
            {
                return OperationFacts.Unwrap(arguments[0].Value) is ITypeOfOperation { TypeOperand: { } type }
                    ? type.ToDisplayString()
                    : arguments[0].Value.ConstantValue is { HasValue: true, Value: string name } ? name : null;
            }
        }

        return null;
    }

    private IEnumerable<IOperation> InitializerOf(ISymbol member) =>
        session.Code.InitializerOf(member, session.CancellationToken) is { } value ? [value] : [];
}
