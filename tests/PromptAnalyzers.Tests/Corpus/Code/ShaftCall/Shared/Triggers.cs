namespace ShaftCall.Shared;

// The worker extensions are not referenced in this project, the host is generated in the pipeline.
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute { public string Name { get; } = name; }

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceBusTriggerAttribute(string queue) : Attribute { public string Queue { get; } = queue; public string? Connection { get; set; } }

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string path) : Attribute { public string Path { get; } = path; }

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string cron) : Attribute { public string Cron { get; } = cron; }
