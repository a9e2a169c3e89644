#nullable disable

using System;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static optim.lr_scheduler.LRScheduler ChainedLR(IEnumerable<optim.lr_scheduler.LRScheduler> schedulers)
                => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler ConstantLR(
                optim.Optimizer optimizer, double factor = 0.3333333333333333, int total_iters = 5, int last_epoch = -1,
                bool verbose = false) => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler CosineAnnealingLR(
                optim.Optimizer optimizer, double T_max, double eta_min = 0.0, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler CyclicLR(
                optim.Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0, Func<double, double> scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true,
                double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler CyclicLR(
                optim.Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000,
                int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0,
                Func<double, double> scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle,
                bool cycle_momentum = true, IEnumerable<double> base_momentum = null, IEnumerable<double> max_momentum = null,
                int last_epoch = -1, bool verbose = false) => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler ExponentialLR(
                optim.Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler LambdaLR(
                optim.Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler LinearLR(
                optim.Optimizer optimizer, double start_factor = 0.3333333333333333, double end_factor = 1.0, int total_iters = 5,
                int last_epoch = -1, bool verbose = false) => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler MultiplicativeLR(
                optim.Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler MultiStepLR(
                optim.Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler OneCycleLR(
                optim.Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos,
                bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25.0,
                double final_div_factor = 10000.0, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler OneCycleLR(
                optim.Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos,
                bool cycle_momentum = true, IEnumerable<double> base_momentum = null, IEnumerable<double> max_momentum = null,
                double div_factor = 25.0, double final_div_factor = 10000.0, bool three_phase = false, int last_epoch = -1,
                bool verbose = false) => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler PolynomialLR(
                optim.Optimizer optimizer, int total_iters = 5, double power = 1.0, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler ReduceLROnPlateau(
                optim.Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 0.0001,
                string threshold_mode = "rel", int cooldown = 0, IList<double> min_lr = null, double eps = 1e-8, bool verbose = false)
                    => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler SequentialLR(
                optim.Optimizer optimizer, IEnumerable<optim.lr_scheduler.LRScheduler> schedulers, IEnumerable<int> milestones,
                int last_epoch = -1) => throw Facade.NotExecutable();
            public static optim.lr_scheduler.LRScheduler StepLR(
                optim.Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();

            public abstract class LRScheduler
            {
                protected LRScheduler() => throw Facade.NotExecutable();
                public virtual void step() => throw Facade.NotExecutable();
                public virtual void step(int? epoch) => throw Facade.NotExecutable();
                public virtual void step(double current, int? epoch = null) => throw Facade.NotExecutable();
                protected LRScheduler(optim.Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                    => throw Facade.NotExecutable();
                public IEnumerable<double> get_last_lr() => throw Facade.NotExecutable();
            }
        }
    }
}
